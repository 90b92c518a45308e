"""Early help of one child: offers, the assessment, who leads, meetings, needs not met."""

"""Names that are plainly invented; numbers and postcodes of the right shape that are no one's."""

from __future__ import annotations

from .chance import Chance

GIRLS = (
    *("Maya", "Aisha", "Bella", "Chloe", "Daisy", "Ella", "Freya", "Grace", "Hana", "Isla"),
    *("Jasmin", "Kezia", "Lena", "Mina", "Nadia", "Orla", "Poppy", "Rosa", "Safiya", "Tia"),
    *("Uma", "Violet", "Willow", "Yasmin", "Zofia", "Amara", "Beth", "Ceri", "Dalia", "Erin"),
    *("Farah", "Gwen", "Holly", "Imani", "Jade", "Kayla"),
)
BOYS = (
    *("Kuba", "Aaron", "Ben", "Callum", "Dylan", "Elias", "Finn", "George", "Hamza", "Idris"),
    *("Jack", "Kian", "Leo", "Malik", "Noah", "Omar", "Piotr", "Quentin", "Reece", "Sami"),
    *("Tomasz", "Umar", "Vikram", "Will", "Xander", "Yusuf", "Zac", "Alfie", "Blake", "Cody"),
    *("Dawit", "Ewan", "Farid", "Gabriel", "Harvey", "Isaac"),
)
GROWN_UPS = (
    *("Jo", "Alex", "Sam", "Chris", "Pat", "Robin", "Lee", "Kim", "Ash", "Morgan", "Charlie"),
    *("Dev", "Fran", "Gill", "Hari", "Iris", "Jan", "Kit", "Lou", "Mel", "Nat", "Ola", "Priya"),
    *("Quinn", "Ravi", "Sol", "Toni", "Val", "Wren", "Yaz", "Zed", "Bea", "Cleo", "Drew", "Eden"),
)
INVENTED = (
    *("Example", "Sample", "Specimen", "Placeholder", "Testwell", "Fictional", "Invented"),
    *("Pretend", "Imagined", "Madeup"),
)
SECOND_HALVES = (
    *("Ashdown", "Birch", "Cove", "Dell", "Elm", "Fern", "Glade", "Heath", "Ivy", "Juniper"),
    *("Kelp", "Larch", "Moss", "Nettle", "Oak", "Pine", "Quince", "Rowan", "Sedge", "Thorn"),
    *("Umber", "Vale", "Willow", "Yarrow"),
)
SHORTENED = {
    "Maya": "May",
    "Isabella": "Bella",
    "Gabriel": "Gabe",
    "Zofia": "Zosia",
    "Tomasz": "Tom",
    "Isaac": "Zac",
    "Yasmin": "Yaz",
    "Benjamin": "Ben",
    "George": "Georgie",
    "Harvey": "Harv",
    "Jasmin": "Jas",
    "Safiya": "Saf",
    "Callum": "Cal",
    "Violet": "Vi",
    "Elias": "Eli",
    "Willow": "Wills",
    "Amara": "Mara",
    "Piotr": "Pete",
    "Xander": "Xan",
    "Imani": "Immy",
}
PRIMARY = (
    *("Sample Street Primary School", "Specimen Hill Primary School", "Pretend Lane Primary"),
    *("Imagined Meadow Primary School",),
)
SECONDARY = (
    *("Example Academy", "Placeholder Park School", "Testwell Community School"),
    *("Fictional Grange Academy",),
)
COLLEGES = ("Invented College", "Madeup Sixth Form College")
STREETS = (
    *("Example Row", "Sample Street", "Specimen Hill", "Placeholder Park", "Testwell Road"),
    *("Fictional Grange", "Pretend Lane", "Imagined Meadow"),
)
PUPIL_NUMBER_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


def surname(chance: Chance) -> str:
    """A family name no one could take for a real one."""
    first = chance.pick(INVENTED)
    return f"{first}-{chance.pick(SECOND_HALVES)}" if chance.happens(0.9) else first


def postcode(chance: Chance, outside: bool = False) -> str:
    """A postcode of a valid shape, in an area that does not exist."""
    last = "".join(chance.pick(POSTCODE_LETTERS) for _ in range(2))
    return f"{'ZY' if outside else 'ZZ'}{chance.number(1, 9)} {chance.number(1, 9)}{last}"


def address(chance: Chance) -> str:
    """The first lines of an address in a street that does not exist."""
    return f"{chance.number(1, 98)} {chance.pick(STREETS)}, Testford"


def pupil_number(year: int, serial: int) -> str:
    """A unique pupil number of no school, with its check letter.

    001 is a number that the returns take for an authority's, and is none's.
    """
    digits = f"001{serial // 1000 % 10_000:04d}{year % 100:02d}{serial % 1000:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, 2))
    return PUPIL_NUMBER_LETTERS[total % 23] + digits


def is_invented(name: str) -> bool:
    """Whether a name carries one of the words that give it away."""
    return any(word in name for word in INVENTED)

"""Rules that a browser must keep on every page: nothing from elsewhere, nothing framed or kept."""

POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
"""No nonce is needed, because no page carries a script or a style inside itself."""


class ContentSecurityPolicy:
    """Adds the policy to every answer, and forbids keeping a copy of any page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # A NUL means nothing in any question, and the database will not have one.
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "")
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        # Styles and scripts say themselves how long they keep; a page about a child is never kept.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

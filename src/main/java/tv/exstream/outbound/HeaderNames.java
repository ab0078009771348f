package tv.exstream.outbound;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which headers a question may have. What says where a message ends, where it goes or how the connection is used is not among them.
final class HeaderNames {
    private static final Set<String> ALLOWED =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "accept-language",
                    "amz-sdk-invocation-id",
                    "amz-sdk-request",
                    "authorization",
                    "cache-control",
                    "content-type",
                    "cookie",
                    "depth",
                    "dropbox-api-arg",
                    "dropbox-api-path-root",
                    "icy-metadata",
                    "if-match",
                    "if-modified-since",
                    "if-none-match",
                    "if-range",
                    "origin",
                    "pragma",
                    "range",
                    "referer",
                    "user-agent",
                    "webhook-id",
                    "webhook-signature",
                    "webhook-timestamp");

    /// What another server may be told that the first one leads to; all others may be secrets.
    private static final Set<String> HARMLESS =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "accept-language",
                    "cache-control",
                    "icy-metadata",
                    "if-modified-since",
                    "if-none-match",
                    "if-range",
                    "range",
                    "user-agent");

    /// Names that servers invent, of letters, digits and hyphens.
    private static final Pattern OWN = Pattern.compile("x-[a-z0-9-]{1,60}");

    private HeaderNames() {}

    static boolean isAllowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isOurs = lower.equals(SelfMark.HEADER.toLowerCase(Locale.ROOT));
        boolean forwards = lower.startsWith("x-forwarded");
        return ALLOWED.contains(lower) || (OWN.matcher(lower).matches() && !isOurs && !forwards);
    }

    static boolean isHarmless(String name) {
        return HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }
}

package tv.exstream.problem;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address as it may stand in logs and messages: its scheme, host and port. Whatever else an address has may be a secret: a user and
/// password before the host, a token in the query, and in the path what providers of Xtream Codes put there, also for what is past.
public record RedactedAddress(String text) {
    /// An address within a text: up to where no address goes on.
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{1,15})://([^\\s\"'<>\\\\^`{|}]+)");

    /// A parameter outside an address, as error messages quote them.
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "(?i)\\b((?:[a-z-]*password|passwd|[a-z_-]*token|api_?key|username|secret"
                            + "|authorization|signature)\\s*[=:]\\s*)(?:basic |bearer )?[^\\s&,;\"']+");

    /// A token in a path, as long as those of players are and of their characters.
    private static final Pattern TOKEN =
            Pattern.compile("(?<=/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    /// A member of a JSON object.
    private static final Pattern MEMBER =
            Pattern.compile(
                    "(?i)(\"(?:[a-z-]*password|passwd|[a-z_-]*token|api_?key|username|secret"
                            + "|authorization|signature)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+");

    public static RedactedAddress of(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new RedactedAddress(
                "%s://%s%s/…"
                        .formatted(
                                String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT),
                                String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT),
                                port));
    }

    /// A message with every address in it redacted, and what looks like a secret beside them left out.
    public static String in(String message) {
        String addressed =
                ADDRESS.matcher(message)
                        .replaceAll(found -> found.group(1) + "://" + authority(found.group(2)));
        String told = MEMBER.matcher(inPath(addressed)).replaceAll("$1***");
        return PARAMETER.matcher(told).replaceAll("$1***");
    }

    /// A path of this server without what lets somebody in.
    public static String inPath(String path) {
        return TOKEN.matcher(path).replaceAll("***");
    }

    /// Without what is before its last `@`, and after it nothing that is a path; a `$` would be read by the matcher.
    private static String authority(String rest) {
        int end = rest.length();
        for (char mark : new char[] {'/', '?', '#'}) {
            int at = rest.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        boolean isBare = rest.length() - end <= 1;
        return host.replace("$", "") + (isBare ? rest.substring(end) : "/…");
    }

    @Override
    public String toString() {
        return text;
    }
}

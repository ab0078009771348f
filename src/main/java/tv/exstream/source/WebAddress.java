package tv.exstream.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// An address of the web as a person gives it: http or https, with a host. Written out in logs only as [#toString], without what may be
/// a secret.
///
/// @param text with everything a person wrote
public record WebAddress(String text) {
    /// Arbitrary: longer ones than any provider's, shorter than any attack's.
    private static final int LONGEST = 4_096;

    private static final String SUBJECT = "address";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// What panels, servers and tuners call their lists and guides.
    private static final Set<String> USUAL_NAMES =
            Set.of(
                    "get.php",
                    "player_api.php",
                    "xmltv.php",
                    "xmltv.xml",
                    "epg.xml",
                    "epg.xml.gz",
                    "guide.xml",
                    "guide.xml.gz",
                    "list.m3u",
                    "playlist.m3u",
                    "playlist.m3u8",
                    "index.m3u",
                    "index.m3u8",
                    "channels.m3u",
                    "lineup.json",
                    "lineup.m3u");

    private static final Pattern ENDING =
            Pattern.compile(".+?(\\.(?:m3u8?|xml|json|txt|php|ts)(?:\\.(?:gz|xz|zip))?)");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x20\\x7F]");

    /// @throws ProblemException INVALID_VALUE when it is not such an address
    public WebAddress {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw refused(
                    Demand.MUST_HAVE_JUST, SUBJECT, Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw refused(Demand.BLANKS_WITHIN, SUBJECT);
        }
        if (text.contains("…")) {
            throw refused(Demand.ADDRESS_SHORTENED, SUBJECT);
        }
        URI uri = parsed(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null) {
            throw refused(Demand.ADDRESS_NOT_HTTP, SUBJECT);
        }
    }

    public URI uri() {
        return URI.create(text);
    }

    /// The scheme, host and port: user, password, path and query may be secrets.
    @Override
    public String toString() {
        return RedactedAddress.of(uri()).text();
    }

    /// As it may be shown to whoever set it: its server, and the name of the file where programs call it so by themselves, else its ending
    /// where it has a usual one. Any other part may be a secret: providers put users, passwords and tokens into the path, at its end too.
    public String shown() {
        URI uri = uri();
        String path = uri.getRawPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String folders = path.length() - name.length() > 1 ? "/…" : "";
        String query = uri.getRawQuery() == null ? "" : "?…";
        return toString().replaceFirst("/…$", "") + folders + shownName(path, name) + query;
    }

    private static String shownName(String path, String name) {
        if (name.isEmpty() || USUAL_NAMES.contains(name)) {
            return path.isEmpty() ? "" : "/" + name;
        }
        Matcher ending = ENDING.matcher(name);
        return ending.matches() ? "/…" + ending.group(1) : "/…";
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused(Demand.VALUE_WRONG, SUBJECT, Wanted.plain(Demand.A_URL), e.getReason());
        }
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}

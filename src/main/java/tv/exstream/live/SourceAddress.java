package tv.exstream.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Where a live source is received from. Written out in logs and answers only as [#toString], without what may be a secret.
///
/// @param uri absolute, with a host and one of the schemes of [Transport]
public record SourceAddress(URI uri) {
    /// Arbitrary: longer ones than any provider's, shorter than any attack's.
    private static final int LONGEST = 4_096;

    /// Options of ffmpeg's protocol `srt`.
    private static final Pattern SRT_SECRET =
            Pattern.compile("(?:^|&)(?:passphrase|(?:srt_)?streamid)=");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x20\\x7F]");

    /// @throws ProblemException INVALID_VALUE when it is not such an address
    public SourceAddress {
        transport(uri);
        if (uri.getHost() == null || uri.getHost().isBlank()) {
            throw refused(uri.toString(), Remark.of(Objection.NAMES_HOST));
        }
    }

    /// Reads an address as a person or a playlist wrote it.
    ///
    /// @throws ProblemException INVALID_VALUE when its scheme is another, it has blanks or control characters or it is too long
    public static SourceAddress parse(String text) {
        if (text.length() > LONGEST) {
            throw ProblemException.mustHave(
                    "address", Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST), text.length());
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw refused(text, Remark.of(Objection.WITHOUT_BLANKS));
        }
        try {
            return new SourceAddress(new URI(text));
        } catch (URISyntaxException e) {
            throw refused(text, Remark.of(Objection.IS_URL, e.getReason()));
        }
    }

    public Transport transport() {
        return transport(uri);
    }

    /// Whose limits count: the host and port, also where the port is the usual one and left out.
    public String provider() {
        int port = uri.getPort() < 0 ? usualPort() : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port);
    }

    private int usualPort() {
        return switch (transport()) {
            case HTTP -> 80;
            case HTTPS -> 443;
            case RTSP -> 554;
            case RTMP -> 1_935;
            case SRT, UDP, RTP -> -1;
        };
    }

    /// Whether it may have what lets somebody in: a user, a key, a passphrase. Packets that are sent to everybody ask for nothing.
    public boolean mayHaveSecrets() {
        return switch (transport()) {
            case HTTP, HTTPS, RTSP, RTMP -> true;
            case SRT -> uri.getRawQuery() != null && SRT_SECRET.matcher(uri.getRawQuery()).find();
            case UDP, RTP -> false;
        };
    }

    /// As it may be shown to whoever set it: whole where it has no more than [#toString] tells.
    public String shown() {
        boolean isBare =
                uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && (uri.getRawPath() == null || uri.getRawPath().length() <= 1);
        return isBare ? uri.toString() : toString();
    }

    /// The scheme, host and port: user, password, path and query may be secrets.
    @Override
    public String toString() {
        return RedactedAddress.of(uri).text();
    }

    private static Transport transport(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        return Transport.of(scheme)
                .orElseThrow(
                        () ->
                                refused(
                                        uri.toString(),
                                        Remark.of(Objection.BEGINS_WITH, Transport.schemes())));
    }

    /// Only the scheme of what was refused is repeated.
    private static ProblemException refused(String text, Remark wanted) {
        int colon = text.indexOf(':');
        Remark shown =
                colon < 0 || colon > 16
                        ? Remark.of(Objection.NO_SCHEME)
                        : Remark.quoted(
                                text.substring(0, colon).replaceAll("\\p{Cntrl}", "?") + ":…");
        return ProblemException.of(Problem.INVALID_VALUE, Objection.LIVE_ADDRESS, wanted, shown);
    }
}

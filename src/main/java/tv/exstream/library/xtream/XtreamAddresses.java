package tv.exstream.library.xtream;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/// The addresses of an account. All of them have its user and password, so they are secrets. Immutable.
///
/// @param base scheme, host, port and path before everything else, without a slash at its end
public record XtreamAddresses(String base, String user, String password) {
    public XtreamAddresses {
        base = base.replaceAll("/+$", "");
    }

    /// What an account says of itself.
    public URI account() {
        return URI.create(base + "/player_api.php?" + credentials());
    }

    /// @param action such as `get_live_streams`
    public URI list(String action) {
        return URI.create(account() + "&action=" + encoded(action));
    }

    /// @param name of the number that says which one, such as `series_id`
    public URI one(String action, String name, long id) {
        return URI.create(list(action) + "&" + encoded(name) + "=" + id);
    }

    public URI guide() {
        return URI.create(base + "/xmltv.php?" + credentials());
    }

    /// @param format `ts` or `m3u8`
    public URI live(long id, String format) {
        return stream("live", id, format);
    }

    /// Where a stretch of a channel's past is had, with places for times. The start is in the zone of the panel.
    ///
    /// @param zone of the panel; empty when it does not say
    String past(long id, String format, Optional<ZoneId> zone) {
        String start =
                "${(b)yyyy-MM-dd:HH-mm%s}".formatted(zone.map(each -> "|" + each).orElse(""));
        return "%s/timeshift/%s/%s/{duration:60}/%s/%d.%s"
                .formatted(base, encoded(user), encoded(password), start, id, format);
    }

    public URI movie(long id, String container) {
        return stream("movie", id, container);
    }

    public URI episode(long id, String container) {
        return stream("series", id, container);
    }

    private URI stream(String kind, long id, String ending) {
        return URI.create(
                "%s/%s/%s/%s/%d.%s"
                        .formatted(base, kind, encoded(user), encoded(password), id, ending));
    }

    private String credentials() {
        return "username=%s&password=%s".formatted(encoded(user), encoded(password));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Without user and password.
    @Override
    public String toString() {
        return base;
    }
}

package tv.exstream.library.youtube;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.OnlineOrigin.YouTube;
import tv.exstream.source.OnlineOrigin.YouTube.Find;

/// A page of YouTube with one video on it.
///
/// @param path behind the host, without a slash in front; made of nothing but identifiers
record Page(String path) {
    private static final Set<String> HOSTS =
            Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be");
    private static final String LIVE = "/live";

    /// Any height will do: only the text is of interest.
    private static final int LOWEST = 144;

    static Page ofVideo(String id) {
        return new Page("watch?v=" + id);
    }

    /// What a person typed: the address of a video, or of what a channel has live at the moment (`/@channel/live`). Empty when it is neither.
    static Optional<Page> of(SourceAddress address) {
        URI uri = address.uri();
        if (!address.transport().isHttp()
                || !HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String text = uri.toString();
        return text.endsWith(LIVE)
                ? identifier(Find.CHANNEL, text.substring(0, text.length() - LIVE.length()))
                        .map(channel -> new Page(channel + LIVE))
                : identifier(Find.VIDEO, text).map(Page::ofVideo);
    }

    String address() {
        return "https://www.youtube.com/" + path;
    }

    private static Optional<String> identifier(Find find, String text) {
        try {
            return Optional.of(new YouTube(find, text, 1, LOWEST).text());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}

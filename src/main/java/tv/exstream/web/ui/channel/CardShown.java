package tv.exstream.web.ui.channel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaItem;
import tv.exstream.screen.Screen;
import tv.exstream.web.api.CardEntry;
import tv.exstream.web.api.CardView;

/// A card as its page, and the list of all, show it.
///
/// @param known whether it is known what it was drawn from
/// @param channel the number of the one it was drawn for; empty when that is not known or gone
/// @param seconds how long it lasts, or a new one
/// @param item the media item that it is; 0 when no scan has found it yet
/// @param version of its file: browsers keep pictures for a day, and a card that is drawn anew has another one
/// @param screen what is seen and heard, or what a new one begins with
public record CardShown(
        String name,
        boolean known,
        String channel,
        double seconds,
        long item,
        long version,
        ScreenShown screen) {
    private static final double MILLIS = 1_000;

    /// @param usual what a card begins with
    /// @param tag of what is shown, for `If-Match`; empty in a list
    static CardShown of(CardEntry card, Screen usual, Optional<MediaItem> item, String tag) {
        return new CardShown(
                card.name(),
                card.screen().isPresent(),
                card.channel().orElse(""),
                seconds(card.length().orElse(CardView.USUAL_LENGTH)),
                item.map(each -> each.id().value()).orElse(0L),
                item.map(each -> each.file().fingerprint().modified().toEpochMilli()).orElse(0L),
                ScreenShown.of("card", true, RecordJson.shown(card.screen().orElse(usual)), tag));
    }

    /// Of the interface, within the server.
    public String path() {
        return "api/cards/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    private static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }

    public boolean isFound() {
        return item != 0;
    }
}

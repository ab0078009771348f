package tv.exstream.web.ui.start;

import java.util.Locale;
import tv.exstream.starter.Theme;
import tv.exstream.web.api.StarterAnswer;

/// A channel that is offered, as the page shows it.
///
/// @param theme as in the messages `start.theme.THEME` and `start.theme.THEME.why`
/// @param subject of its name
public record OfferShown(
        String key, String theme, String subject, int items, boolean chosen, boolean made) {
    static OfferShown of(StarterAnswer.Offer offer) {
        return new OfferShown(
                offer.key(),
                offer.theme().name().toLowerCase(Locale.ROOT),
                offer.subject(),
                offer.items(),
                offer.chosen() && !offer.made(),
                offer.made());
    }

    /// Whether its name is the subject itself.
    public boolean isNamedBySubject() {
        return theme.equals(key(Theme.SHOW)) || theme.equals(key(Theme.GENRE));
    }

    private static String key(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}

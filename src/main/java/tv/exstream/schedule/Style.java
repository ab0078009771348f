package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.playout.Presentation;

/// How the items of an instruction are shown.
///
/// @param rolls filler that goes with each of them
/// @param fallback what a pad that its clips cannot fill goes on with
/// @param discards how many items that do not fit are passed over before giving up
/// @param trim whether an item that does not fit is cut
public record Style(
        Presentation presentation,
        List<Roll> rolls,
        List<Spots> fallback,
        int discards,
        boolean trim) {
    public static final Style PLAIN = new Style(Presentation.PLAIN, List.of(), List.of(), 0, false);

    /// The same with more filler before its own.
    Style with(List<Roll> more) {
        List<Roll> all = new ArrayList<>(more);
        all.addAll(rolls);
        return new Style(presentation, all, fallback, discards, trim);
    }

    public Style {
        rolls = List.copyOf(rolls);
        fallback = List.copyOf(fallback);
        if (discards < 0) {
            throw new IllegalArgumentException("discards must be at least 0: " + discards);
        }
    }
}

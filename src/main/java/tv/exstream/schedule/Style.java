package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;

/// How the items of an instruction are shown.
///
/// @param rolls filler that goes with each of them
/// @param fallback what a pad that its clips cannot fill goes on with
/// @param discards how many items that do not fit are passed over before giving up
/// @param trim whether an item that does not fit is cut
/// @param kind what the items are to a viewer; only programmes get the rolls that a [Toggle.Rolls] switches on
/// @param unbroken whether those that come within a programme are left out
public record Style(
        Presentation presentation,
        List<Roll> rolls,
        List<Spots> fallback,
        int discards,
        boolean trim,
        AiringKind kind,
        boolean unbroken) {
    public static final Style PLAIN = new Style(Presentation.PLAIN, List.of(), List.of(), 0, false);

    public Style(
            Presentation presentation,
            List<Roll> rolls,
            List<Spots> fallback,
            int discards,
            boolean trim) {
        this(presentation, rolls, fallback, discards, trim, AiringKind.PROGRAMME, false);
    }

    /// The same with more filler before its own.
    Style with(List<Roll> more) {
        List<Roll> all = new ArrayList<>(more);
        all.addAll(rolls);
        return new Style(presentation, all, fallback, discards, trim, kind, unbroken);
    }

    public Style {
        rolls = List.copyOf(rolls);
        fallback = List.copyOf(fallback);
        if (discards < 0) {
            throw new IllegalArgumentException("discards must be at least 0: " + discards);
        }
    }
}

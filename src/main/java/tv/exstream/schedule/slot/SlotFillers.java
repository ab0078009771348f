package tv.exstream.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Spots;

/// The filler of a slot; each may be absent. It takes only time that the slot's media leave.
///
/// @param head once, before the first item
/// @param pre before every item
/// @param mid within items
/// @param post after every item
/// @param tail once, after the last item
/// @param fallback in what is still left
public record SlotFillers(
        Optional<FillerPreset> head,
        Optional<FillerPreset> pre,
        Optional<FillerPreset> mid,
        Optional<FillerPreset> post,
        Optional<FillerPreset> tail,
        Optional<FillerPreset> fallback) {
    public static final SlotFillers NONE =
            new SlotFillers(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    List<Roll> heads(CursorBook book) {
        return head.map(preset -> List.of(preset.roll(AiringKind.PRE_ROLL, book)))
                .orElse(List.of());
    }

    List<Roll> tails(CursorBook book) {
        return tail.map(preset -> List.of(preset.roll(AiringKind.POST_ROLL, book)))
                .orElse(List.of());
    }

    /// What goes with every item.
    List<Roll> rolls(CursorBook book) {
        List<Roll> rolls = new ArrayList<>();
        pre.ifPresent(preset -> rolls.add(preset.roll(AiringKind.PRE_ROLL, book)));
        mid.ifPresent(preset -> rolls.add(preset.roll(AiringKind.MID_ROLL, book)));
        post.ifPresent(preset -> rolls.add(preset.roll(AiringKind.POST_ROLL, book)));
        return rolls;
    }

    List<Spots> fallbacks(CursorBook book) {
        return fallback.map(preset -> preset.spots(book)).orElse(List.of());
    }
}

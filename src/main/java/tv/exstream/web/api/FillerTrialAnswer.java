package tv.exstream.web.api;

import java.util.List;

/// What a filler has, and what it would show.
///
/// @param pools from which its clips are chosen, in order
/// @param hour clips one after another, as they would be shown when there is an hour to fill
public record FillerTrialAnswer(List<FillerPool> pools, List<FillerClip> hour) {
    public FillerTrialAnswer {
        pools = List.copyOf(pools);
        hour = List.copyOf(hour);
    }

    /// Clips that a filler chooses from.
    ///
    /// @param kind of what they come from: `collection`, `reruns`, `query`, `item`, `show`, `season` or `artist`
    /// @param name what people call that
    /// @param clips how many there are
    /// @param fitting how many of them are neither too short nor too long for the filler
    /// @param seconds of those that fit, together
    /// @param shortest seconds of the shortest that fits; 0 when none does
    /// @param longest seconds of the longest that fits; 0 when none does
    public record FillerPool(
            String kind,
            String name,
            int clips,
            int fitting,
            long seconds,
            long shortest,
            long longest) {}

    /// @param second at which it begins, from 0
    /// @param seconds how long it is
    public record FillerClip(String title, long second, long seconds, String why) {}
}

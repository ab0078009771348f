package tv.exstream.guide;

import java.time.Duration;

/// What a person can choose about a guide. Immutable.
///
/// @param ids what channels are called where players look them up
/// @param shortest programmes shorter than this have no entry of their own among longer ones; zero shows all
/// @param posters whose picture stands for an episode
/// @param language of titles and descriptions that do not say theirs; empty when it is not known
/// @param liveBlock how long entries of a live source are while no guide tells what is on there; zero leaves them as they are planned
public record GuideRules(
        GuideIds ids,
        Duration shortest,
        Titles titles,
        Posters posters,
        String language,
        Duration liveBlock) {
    /// What is in force where nothing is set.
    public static final GuideRules USUAL =
            new GuideRules(
                    GuideIds.STABLE,
                    Duration.ofMinutes(5),
                    Titles.USUAL,
                    Posters.SHOW,
                    "",
                    Duration.ZERO);

    public GuideRules {
        if (shortest.isNegative()) {
            throw new IllegalArgumentException(
                    "the shortest programme of a guide must not be negative: " + shortest);
        }
    }
}

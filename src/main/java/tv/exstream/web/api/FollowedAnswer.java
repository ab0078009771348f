package tv.exstream.web.api;

import java.util.List;

/// The schedule file that a channel follows.
///
/// @param file its name in the folder of schedules; empty when the channel follows none
/// @param flaws why the channel cannot follow it at the moment and goes on as it was; empty when it can
public record FollowedAnswer(String file, List<ToldFlaw> flaws) {
    public FollowedAnswer {
        flaws = List.copyOf(flaws);
    }
}

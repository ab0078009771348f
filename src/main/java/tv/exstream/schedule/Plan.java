package tv.exstream.schedule;

import java.util.List;

/// The rules of a channel and how far they have been carried out.
///
/// @param anchor where the timeline ends
/// @param version grows with every change of the rules or of the timeline
/// @param edited whether the rules have changed since the timeline was made
/// @param contentVersion the version of the media that the timeline was made from; -1 before the first build
/// @param remarks what the last build warned of
public record Plan(
        Schedule schedule,
        Anchor anchor,
        long version,
        boolean edited,
        long contentVersion,
        List<String> remarks) {
    public Plan {
        remarks = List.copyOf(remarks);
    }
}

package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.Proposals;
import tv.exstream.collection.Proposals.Kind;

/// What may take the place of what somebody types in a query.
///
/// @param from of the first character that a proposal replaces, from 0
/// @param to behind the last one
/// @param proposals the best first
public record CompletionAnswer(int from, int to, List<ProposalEntry> proposals) {
    public CompletionAnswer {
        proposals = List.copyOf(proposals);
    }

    /// @param text as it is written into the query
    /// @param shown as people call it
    /// @param count of the items that have a value; of values only
    public record ProposalEntry(Kind kind, String text, String shown, Optional<Integer> count) {}

    static CompletionAnswer of(Proposals found) {
        return new CompletionAnswer(
                found.from(),
                found.to(),
                found.all().stream()
                        .map(
                                each ->
                                        new ProposalEntry(
                                                each.kind(),
                                                each.text(),
                                                each.shown(),
                                                each.count()))
                        .toList());
    }
}

package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.NextAirings;

/// Decides which fills begin. Owned by the thread that dispatches.
///
/// What is more urgent comes first: where it finds no place in the budget, a fill that is less urgent gives way, and for a viewer also
/// one of viewers who have left or have enough.
final class Dispatcher {
    private final FillQueue queue;
    private final Fill.Parts fills;
    private final ProcessBudget budget;
    private final NextAirings airings;

    Dispatcher(FillQueue queue, Fill.Parts fills, ProcessBudget budget, NextAirings airings) {
        this.queue = queue;
        this.fills = fills;
        this.budget = budget;
        this.airings = airings;
    }

    /// Ends fills that nobody needs any more, and answers those that may begin now, for the caller to run.
    List<Active> dispatch() {
        List<Active> beginning = new ArrayList<>();
        for (Waiting next : Waiting.byNeed(queue.waiting(), airings)) {
            if (!isMissing(next) || queue.isServed(next)) {
                queue.forget(next);
                continue;
            }
            if (queue.isHeldBack(next)) {
                continue;
            }
            var fill = new Fill(next.need(), next.urgency(), fills);
            Optional<Permit> permit = budget.tryAcquire(kind(next.urgency()));
            if (permit.isEmpty()) {
                queue.makeRoom(next.urgency());
                break;
            }
            queue.begin(next, fill, permit.get()).ifPresent(beginning::add);
        }
        return beginning;
    }

    static ProcessKind kind(Urgency urgency) {
        return switch (urgency) {
            case VIEWER -> ProcessKind.VIEWER_FILL;
            case SOON -> ProcessKind.FILL;
            case BACKGROUND -> ProcessKind.BACKGROUND_FILL;
        };
    }

    /// One rendition that cannot be read must not keep the others from being made.
    private boolean isMissing(Waiting wanted) {
        try {
            RenditionIndex index = fills.renditions().index(wanted.key());
            return switch (wanted.need()) {
                case Need.Frames(_, long from) ->
                        index.missingFrom(from) == from && !index.isOver(from);
                case Need.LeadIn(_, long from) -> index.endOfLeadIn(from).isPresent();
            };
        } catch (UncheckedIOException e) {
            queue.failed(wanted.key(), "what is stored of it cannot be read: " + e.getMessage());
            return false;
        }
    }
}

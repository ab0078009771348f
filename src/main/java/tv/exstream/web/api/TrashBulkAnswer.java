package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.TrashBulkRequest.Action;
import tv.exstream.web.api.TrashBulkRequest.Found;

/// What became of a request about many items of the trash.
///
/// The record of changes has it, so it says what was asked for: what is forgotten cannot be looked up.
///
/// @param done whether all of it was done; else nothing was
/// @param action as the request has it
/// @param found the same; absent when it names items
/// @param forgotten how many were
/// @param kept how many are left of those that were to be forgotten, because the timeline of a channel has them
/// @param looking the libraries and sources that are scanned, because they brought any of it; none when nothing that is there did
/// @param items one for each id of the request, in its order; none for what a search finds
record TrashBulkAnswer(
        boolean done,
        Action action,
        Optional<Found> found,
        int forgotten,
        int kept,
        List<String> looking,
        List<TrashItem> items) {
    TrashBulkAnswer {
        looking = List.copyOf(looking);
        items = List.copyOf(items);
    }

    static TrashBulkAnswer forgotten(
            TrashBulkRequest wish, int forgotten, int kept, List<TrashItem> items) {
        return new TrashBulkAnswer(
                true, wish.action(), wish.found(), forgotten, kept, List.of(), items);
    }

    static TrashBulkAnswer looked(
            TrashBulkRequest wish, List<String> looking, List<TrashItem> items) {
        return new TrashBulkAnswer(true, wish.action(), wish.found(), 0, 0, looking, items);
    }

    static TrashBulkAnswer refused(TrashBulkRequest wish, List<TrashItem> items) {
        return new TrashBulkAnswer(false, wish.action(), wish.found(), 0, 0, List.of(), items);
    }

    /// @param code of the problem that stands in the way; absent when none does
    /// @param detail what was found and wanted
    record TrashItem(long id, Result result, Optional<String> code, Optional<String> detail) {
        static TrashItem of(long id, Result result) {
            return new TrashItem(id, result, Optional.empty(), Optional.empty());
        }

        static TrashItem refused(long id, Problem problem, String detail) {
            return new TrashItem(
                    id, Result.REFUSED, Optional.of(problem.name()), Optional.of(detail));
        }
    }

    enum Result {
        FORGOTTEN,
        /// The timeline of a channel has it.
        KEPT,
        LOOKED_FOR,
        /// It stands in the way of the whole request.
        REFUSED,
        /// It would have been done.
        LEFT
    }
}

package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.problem.ProblemException;

/// What became of a request about many items of the trash.
///
/// @param done whether all of it was done; else nothing was
/// @param forgotten how many were
/// @param kept how many are left of those that were to be forgotten, because the timeline of a channel has them
/// @param looking the libraries and sources that are scanned
/// @param items one for each id of the request, in its order; none for what a search finds
record TrashBulkAnswer(
        boolean done, int forgotten, int kept, List<String> looking, List<Item> items) {
    TrashBulkAnswer {
        looking = List.copyOf(looking);
        items = List.copyOf(items);
    }

    /// @param code of the problem that stands in the way; absent when none does
    /// @param detail what was found and wanted
    record Item(long id, Result result, Optional<String> code, Optional<String> detail) {
        static Item of(long id, Result result) {
            return new Item(id, result, Optional.empty(), Optional.empty());
        }

        static Item refused(long id, ProblemException e) {
            return new Item(
                    id,
                    Result.REFUSED,
                    Optional.of(e.problem().name()),
                    Optional.of(e.getMessage()));
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

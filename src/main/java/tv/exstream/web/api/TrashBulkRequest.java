package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// What is to happen to many items of the trash at once: those that are named, or all that a search finds.
///
/// @param ids of what is gone, each once; either these or `found`
/// @param found what a search of the list finds; `{}` is all of it
record TrashBulkRequest(Action action, Optional<List<Long>> ids, Optional<Found> found) {
    enum Action {
        /// For good, with their history, except what the timeline of a channel has.
        FORGET,
        /// Scans what brought them, for their files may be back.
        LOOK
    }

    /// As the list takes it.
    record Found(Optional<String> q, Optional<MediaKind> kind, Optional<String> source) {
        TrashParameters wanted() {
            return new TrashParameters(q.orElse(""), kind, source.orElse(""));
        }
    }

    /// @throws ProblemException INVALID_VALUE
    TrashBulkRequest {
        if (ids.isPresent() == found.isPresent()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.IDS_OR_FOUND);
        }
        ids.ifPresent(all -> AtOnce.require("ids", Objection.EACH_ITEM, all));
    }

    /// Those that can be ids.
    static List<MediaId> known(List<Long> ids) {
        return ids.stream().filter(id -> id > 0).map(MediaId::new).toList();
    }
}

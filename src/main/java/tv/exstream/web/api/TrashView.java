package tv.exstream.web.api;

import tv.exstream.collection.query.Page;
import tv.exstream.media.MediaId;
import tv.exstream.media.Trash;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.api.TrashAnswer.EmptiedAnswer;
import tv.exstream.web.api.TrashAnswer.GoneEntry;

/// What is known of files that are gone. Thread-safe.
public record TrashView(Trash trash) {
    /// Some of it, the latest first.
    public TrashAnswer list(int offset, int limit) {
        Page page = PageQuery.of(offset, limit);
        return new TrashAnswer(
                trash.count(),
                trash.list(page.offset(), page.most()).stream().map(GoneEntry::of).toList());
    }

    EmptiedAnswer empty() {
        return new EmptiedAnswer(trash.empty(), trash.count());
    }

    /// @throws ProblemException MEDIA_NOT_FOUND when it is not among what is gone
    EmptiedAnswer forget(long id) {
        if (id < 1 || !trash.has(new MediaId(id))) {
            throw new ProblemException(
                    Problem.MEDIA_NOT_FOUND, "no media item that is gone has the id " + id);
        }
        return trash.forget(new MediaId(id)) ? new EmptiedAnswer(1, 0) : new EmptiedAnswer(0, 1);
    }
}

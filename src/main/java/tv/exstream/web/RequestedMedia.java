package tv.exstream.web;

import java.util.Optional;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Finds the media item that a request names. Thread-safe.
public final class RequestedMedia {
    private final MediaItems items;

    public RequestedMedia(MediaItems items) {
        this.items = items;
    }

    /// @param id any number
    /// @throws ProblemException MEDIA_NOT_FOUND
    public MediaItem find(long id) {
        return Optional.of(id)
                .filter(value -> value > 0 && value <= Integer.MAX_VALUE)
                .flatMap(value -> items.find(new MediaId(value)))
                .orElseThrow(
                        () -> ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id));
    }
}

package tv.exstream.web.api;

import java.util.Optional;
import tv.exstream.describe.Descriptions;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// What is said of media items, and by whom. Thread-safe.
public record DescriptionView(Descriptions descriptions) {
    /// Empty when there is no such item, or its file is gone.
    public Optional<DescriptionAnswer> find(long id) {
        return mediaId(id).flatMap(descriptions::find).map(DescriptionAnswer::of);
    }

    /// @throws ProblemException MEDIA_NOT_FOUND
    DescriptionAnswer description(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /// @throws ProblemException MEDIA_NOT_FOUND, INVALID_VALUE
    DescriptionAnswer change(long id, String json) {
        DescriptionRequest wish = StrictJson.read(json, DescriptionRequest.class);
        return mediaId(id)
                .flatMap(known -> descriptions.lock(known, wish::on))
                .map(DescriptionAnswer::of)
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM_THERE, id);
    }

    private static Optional<MediaId> mediaId(long id) {
        return id < 1 ? Optional.empty() : Optional.of(new MediaId(id));
    }
}

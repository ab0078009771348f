package tv.exstream.web.api;

import java.util.List;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Which live sources take over when one fails.
///
/// @param alternatives their ids, in the order in which they are tried; at most eight, each once
record AlternativesRequest(List<Long> alternatives) {
    /// @throws ProblemException INVALID_VALUE when one is no id
    List<MediaId> ids() {
        return alternatives.stream().map(AlternativesRequest::id).toList();
    }

    private static MediaId id(long number) {
        if (number < 1) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "alternatives must be ids of live sources: " + number);
        }
        return new MediaId(number);
    }
}

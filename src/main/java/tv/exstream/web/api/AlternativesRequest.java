package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.util.List;
import tv.exstream.media.MediaId;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;

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
            throw ProblemException.mustBe(
                    "alternatives", plain(Demand.IDS_OF_LIVE_SOURCES), number);
        }
        return new MediaId(number);
    }
}

package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.util.Optional;
import tv.exstream.describe.Lookup;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;

/// Which entry of a catalogue is meant.
///
/// @param entry its number there; it need not be one of the candidates. Left out, or null: none is.
record MatchRequest(Optional<String> entry) {
    /// @throws ProblemException INVALID_VALUE when it is no number
    MatchRequest {
        entry.filter(text -> !text.matches("\\d{1,10}"))
                .ifPresent(
                        text -> {
                            throw ProblemException.mustBe(
                                    "entry", plain(Demand.NUMBER_OF_ENTRY), text);
                        });
    }

    Lookup on(Lookup lookup) {
        return entry.map(lookup::choosing).orElseGet(lookup::refusing);
    }
}

package tv.exstream.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Aspect;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// What a person says of a media item, which counts more than what all others say. What is left out stays as it is.
///
/// @param lock values by aspect, such as `{"NAME": ["Alien"]}`; an empty list says that there is nothing
/// @param unlock aspects of which others have the word again
record DescriptionRequest(Optional<Map<Aspect, List<String>>> lock, Optional<List<Aspect>> unlock) {
    /// @throws ProblemException INVALID_VALUE when a value is none of its aspect
    DescriptionRequest {
        var said = new Sayings(lock.orElse(Map.of()));
        if (said.says(Aspect.NAME) && said.text(Aspect.NAME).isEmpty()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.NAME_WITHOUT_VALUE);
        }
    }

    Sayings on(Sayings locked) {
        Map<Aspect, List<String>> all = new EnumMap<>(Aspect.class);
        all.putAll(locked.values());
        unlock.orElse(List.of()).forEach(all::remove);
        all.putAll(lock.orElse(Map.of()));
        return new Sayings(all);
    }
}

package tv.exstream.web.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import tv.exstream.job.BuildMode;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// How a timeline is to be planned.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BuildRequest.Continue.class, name = "continue"),
    @JsonSubTypes.Type(value = BuildRequest.Refresh.class, name = "refresh"),
    @JsonSubTypes.Type(value = BuildRequest.Reset.class, name = "reset"),
})
sealed interface BuildRequest {
    /// As far as the horizon.
    record Continue() implements BuildRequest {}

    /// Again, from the state it stands at.
    record Refresh() implements BuildRequest {}

    /// Again, with everything forgotten.
    ///
    /// @param seed that of the rules from then on; another one when absent
    /// @param keepSeed whether the rules keep the seed they have; absent for no
    record Reset(Optional<Long> seed, Optional<Boolean> keepSeed) implements BuildRequest {}

    /// @throws ProblemException INVALID_VALUE for a seed that is both kept and another one
    default BuildMode mode() {
        return switch (this) {
            case Continue() -> new BuildMode.Continue();
            case Refresh() -> new BuildMode.Refresh();
            case Reset(Optional<Long> seed, Optional<Boolean> keepSeed) ->
                    new BuildMode.Reset(seeding(seed, keepSeed.orElse(false)));
        };
    }

    private static BuildMode.Seeding seeding(Optional<Long> seed, boolean isKept) {
        if (isKept && seed.isPresent()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.SEED_BESIDE, seed.get());
        }
        if (isKept) {
            return new BuildMode.Seeding.Kept();
        }
        return seed.<BuildMode.Seeding>map(BuildMode.Seeding.Given::new)
                .orElseGet(BuildMode.Seeding.Another::new);
    }
}

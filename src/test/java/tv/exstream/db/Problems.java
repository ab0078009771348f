package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What a database says that cannot be used.
final class Problems {
    private Problems() {}

    /// The call must end in this problem; more may be asked of its message.
    static AbstractThrowableAssert<?, ?> assertProblem(ThrowingCallable call, Problem problem) {
        return assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE);
    }
}

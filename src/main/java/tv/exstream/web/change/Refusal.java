package tv.exstream.web.change;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.ErrorResponse;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.retry.Committed;
import tv.exstream.web.ProblemStatus;

/// Tells what is refused, so that nothing has happened, from what broke off.
final class Refusal {
    private Refusal() {}

    /// How the client is told; empty when it broke off.
    static Optional<Change.Outcome> of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case ProblemException known ->
                    Optional.of(
                                    new Change.Outcome(
                                            ProblemStatus.of(known.problem()).value(),
                                            known.problem().name()))
                            .filter(_ -> !isOfTheMoment(known.problem()));
            case ErrorResponse known -> Optional.of(invalid(known.getStatusCode().value()));
            case HttpMessageConversionException _ ->
                    Optional.of(invalid(HttpStatus.BAD_REQUEST.value()));
            case TypeMismatchException _ -> Optional.of(invalid(HttpStatus.BAD_REQUEST.value()));
            // Some end points answer problems in a form of their own, and say so by the cause.
            default ->
                    failure.getCause() instanceof ProblemException cause
                            ? of(cause)
                            : Optional.empty();
        };
    }

    /// What is stored has happened, though nobody can look at it afterwards.
    private static boolean isOfTheMoment(Problem problem) {
        boolean isTheDatabase =
                problem == Problem.DATABASE_BUSY || problem == Problem.DATABASE_UNUSABLE;
        return isTheDatabase && Committed.isAnything();
    }

    private static Change.Outcome invalid(int status) {
        return new Change.Outcome(status, Problem.INVALID_VALUE.name());
    }
}

package tv.exstream.web;

import static tv.exstream.remark.Wanted.oneOf;
import static tv.exstream.remark.Wanted.plain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.EnglishPattern;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// What Spring itself refuses, in words.
final class SpringRefusal {
    /// What parameters that are true or false are read as.
    private static final Set<String> FLAGS =
            Set.of("boolean", "java.util.Optional<java.lang.Boolean>");

    /// What Spring says in English.
    private static final List<Objection> KNOWN =
            List.of(
                    Objection.METHOD_UNSUPPORTED,
                    Objection.PARAMETER_ABSENT,
                    Objection.CONTENT_TYPE_UNSUPPORTED,
                    Objection.ACCEPTABLE);

    private SpringRefusal() {}

    /// @param path that was asked for
    static Remark of(Exception e, String path) {
        return switch (e) {
            // Everything else is read as text and judged by us.
            case MethodArgumentTypeMismatchException one when !choices(one).isEmpty() ->
                    parameter(one.getName(), oneOf(choices(one)), one.getValue());
            case MethodArgumentTypeMismatchException number ->
                    parameter(number.getName(), plain(Demand.A_WHOLE_NUMBER), number.getValue());
            case MethodArgumentNotValidException bound when bound.getFieldError() != null ->
                    unbound(bound, Objects.requireNonNull(bound.getFieldError()));
            case ErrorResponse known when known.getStatusCode().value() == 404 ->
                    Remark.of(Objection.NOTHING_AT, path);
            case ErrorResponse known -> said(known);
            default -> Remark.of(Objection.REQUEST_UNREADABLE);
        };
    }

    /// The values that an enumeration has; none when it is no enumeration.
    private static List<Object> choices(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        Object[] choices = type == null ? null : type.getEnumConstants();
        return choices == null ? List.of() : List.of(choices);
    }

    /// Parameters that are read together have the names and types of the record that they become.
    private static Remark unbound(MethodArgumentNotValidException e, FieldError error) {
        boolean isFlag =
                Stream.of(e.getParameter().getParameterType().getRecordComponents())
                        .anyMatch(
                                each ->
                                        each.getName().equals(error.getField())
                                                && FLAGS.contains(
                                                        each.getGenericType().getTypeName()));
        Demand wanted = isFlag ? Demand.TRUE_OR_FALSE : Demand.A_WHOLE_NUMBER;
        return parameter(error.getField(), plain(wanted), error.getRejectedValue());
    }

    private static Remark parameter(String name, Remark wanted, @Nullable Object found) {
        return Remark.of(Objection.PARAMETER, name, wanted, String.valueOf(found));
    }

    private static Remark said(ErrorResponse refused) {
        String detail = refused.getBody().getDetail();
        if (detail == null) {
            return Remark.of(Objection.REFUSED);
        }
        return KNOWN.stream()
                .flatMap(known -> as(known, detail).stream())
                .findFirst()
                .orElseGet(() -> Remark.quoted(detail));
    }

    private static Optional<Remark> as(Objection known, String detail) {
        return new EnglishPattern(known.pattern())
                .valuesIn(detail)
                .map(values -> Remark.of(known, values.toArray()));
    }
}

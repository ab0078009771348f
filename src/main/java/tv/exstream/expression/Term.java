package tv.exstream.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of an expression. What has no defined value, such as a division by zero or the sum of a number and a truth, is empty,
/// and so is whatever depends on it.
sealed interface Term {
    record Constant(Value value) implements Term {}

    /// @param position where it stands, from 1
    record Variable(String name, int position) implements Term {}

    record Negative(Term of) implements Term {}

    record Not(Term of) implements Term {}

    record Binary(Operator operator, Term left, Term right) implements Term {}

    default Optional<Value> value(Map<String, Value> variables) {
        return switch (this) {
            case Constant(Value value) -> Optional.of(value);
            case Variable(String name, int _) -> Optional.ofNullable(variables.get(name));
            case Negative(Term of) ->
                    of.value(variables)
                            .flatMap(Arithmetic::number)
                            .map(number -> Value.of(-number));
            case Not(Term of) ->
                    of.value(variables)
                            .flatMap(Comparison::truth)
                            .map(truth -> new Value.Truth(!truth));
            case Binary(Operator operator, Term left, Term right) ->
                    binary(operator, left.value(variables), right, variables);
        };
    }

    /// Adds the variables of this term to `all`.
    default void addVariables(Set<Variable> all) {
        switch (this) {
            case Constant _ -> {}
            case Variable variable -> all.add(variable);
            case Negative(Term of) -> of.addVariables(all);
            case Not(Term of) -> of.addVariables(all);
            case Binary(Operator _, Term left, Term right) -> {
                left.addVariables(all);
                right.addVariables(all);
            }
        }
    }

    private static Optional<Value> binary(
            Operator operator, Optional<Value> left, Term right, Map<String, Value> variables) {
        return switch (operator) {
            case OR, AND -> {
                // The right side does not matter once the left side has decided.
                Optional<Boolean> first = left.flatMap(Comparison::truth);
                yield first.isEmpty() || first.get() == (operator == Operator.OR)
                        ? first.map(Value.Truth::new)
                        : right.value(variables).flatMap(Comparison::truth).map(Value.Truth::new);
            }
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, LIKE, UNLIKE ->
                    left.flatMap(
                            a ->
                                    right.value(variables)
                                            .flatMap(b -> Comparison.of(operator, a, b)));
            case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO ->
                    left.flatMap(
                            a ->
                                    right.value(variables)
                                            .flatMap(b -> Arithmetic.of(operator, a, b)));
        };
    }
}

package tv.exstream.expression;

import java.util.Optional;

/// Sums and products of numbers; `+` also joins texts.
final class Arithmetic {
    private Arithmetic() {}

    /// Empty when the values are of the wrong kind or the result is not a number.
    static Optional<Value> of(Operator operator, Value left, Value right) {
        if (operator == Operator.PLUS
                && left instanceof Value.Text(String start)
                && right instanceof Value.Text(String end)) {
            return Optional.of(Value.of(start + end));
        }
        return number(left)
                .flatMap(a -> number(right).map(b -> result(operator, a, b)))
                .filter(Double::isFinite)
                .map(Value::of);
    }

    static Optional<Double> number(Value value) {
        return value instanceof Value.Numeric(double number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static double result(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> a / b;
            case MODULO -> a % b;
            case OR, AND, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, LIKE, UNLIKE ->
                    throw new IllegalArgumentException(operator + " is not arithmetic");
        };
    }
}

package tv.exstream.expression;

import java.util.Optional;

/// Comparisons. Texts are compared without regard to case; values of different kinds differ and have no order.
final class Comparison {
    private Comparison() {}

    /// Empty when the values are of kinds that cannot be compared so.
    static Optional<Value> of(Operator operator, Value left, Value right) {
        return holds(operator, left, right).map(Value.Truth::new);
    }

    static Optional<Boolean> truth(Value value) {
        return value instanceof Value.Truth(boolean truth) ? Optional.of(truth) : Optional.empty();
    }

    private static Optional<Boolean> holds(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> Optional.of(isEqual(left, right));
            case UNEQUAL -> Optional.of(!isEqual(left, right));
            case LESS -> order(left, right).map(order -> order < 0);
            case AT_MOST -> order(left, right).map(order -> order <= 0);
            case MORE -> order(left, right).map(order -> order > 0);
            case AT_LEAST -> order(left, right).map(order -> order >= 0);
            case LIKE -> isLike(left, right);
            case UNLIKE -> isLike(left, right).map(like -> !like);
            case OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY, MODULO ->
                    throw new IllegalArgumentException(operator + " is not a comparison");
        };
    }

    private static boolean isEqual(Value left, Value right) {
        return order(left, right).map(order -> order == 0).orElseGet(() -> left.equals(right));
    }

    private static Optional<Integer> order(Value left, Value right) {
        if (left instanceof Value.Numeric(double a) && right instanceof Value.Numeric(double b)) {
            // Zero and minus zero are the same number.
            return Optional.of(a < b ? -1 : a > b ? 1 : 0);
        }
        return left instanceof Value.Text(String a) && right instanceof Value.Text(String b)
                ? Optional.of(a.compareToIgnoreCase(b))
                : Optional.empty();
    }

    private static Optional<Boolean> isLike(Value left, Value right) {
        return left instanceof Value.Text(String text)
                        && right instanceof Value.Text(String pattern)
                ? Optional.of(LikePattern.matches(pattern, text))
                : Optional.empty();
    }
}

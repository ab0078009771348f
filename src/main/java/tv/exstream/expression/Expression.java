package tv.exstream.expression;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A condition or a count such as `point > 300 and title like '%act%'` or `count / 2`.
///
/// Evaluating never fails: what has no value, such as a division by zero, is false as a condition and 0 as a count. Two
/// expressions are equal when their texts are. Immutable.
public final class Expression {
    /// Far more than a person writes; bounds the work of an evaluation.
    public static final int MOST_CHARACTERS = 1_000;

    /// What refusals are about, in every language: members of JSON have the same name.
    static final String SUBJECT = "expression";

    /// True whatever the variables are.
    public static final Expression ALWAYS = parse("true");

    /// Never true.
    public static final Expression NEVER = parse("false");

    private final String text;
    private final Term term;

    private Expression(String text, Term term) {
        this.text = text;
        this.term = term;
    }

    /// @throws ProblemException INVALID_EXPRESSION with what was wanted, the character from 1 and the text
    public static Expression parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    Problem.INVALID_EXPRESSION,
                    Remark.of(
                            Demand.MUST_HAVE,
                            SUBJECT,
                            Remark.of(Demand.AT_MOST_CHARACTERS, MOST_CHARACTERS),
                            text.length()));
        }
        return new Expression(text, ExpressionParser.parse(text));
    }

    /// Also refuses variables that will not be there.
    ///
    /// @throws ProblemException INVALID_EXPRESSION as above
    public static Expression parse(String text, Collection<String> variables) {
        Expression expression = parse(text);
        for (Term.Variable variable : expression.terms()) {
            if (!variables.contains(variable.name())) {
                throw new ProblemException(
                        Problem.INVALID_EXPRESSION,
                        Suggestion.behind(
                                Remark.of(
                                        Demand.EXPRESSION_VARIABLES,
                                        SUBJECT,
                                        variables.stream()
                                                .sorted()
                                                .collect(Collectors.joining(", ")),
                                        variable.name(),
                                        variable.position()),
                                variable.name(),
                                variables));
            }
        }
        return expression;
    }

    public String text() {
        return text;
    }

    /// Empty when it has no value.
    public Optional<Value> value(Map<String, Value> variables) {
        return term.value(variables);
    }

    /// As a condition: false when it has no value or one of another kind.
    public boolean holds(Map<String, Value> variables) {
        return value(variables).flatMap(Comparison::truth).orElse(false);
    }

    /// As a count: rounded down; 0 when it has no value, one of another kind or one beyond an `int`.
    public int wholeNumber(Map<String, Value> variables) {
        return value(variables)
                .flatMap(Arithmetic::number)
                .map(Math::floor)
                .filter(number -> Math.abs(number) <= Integer.MAX_VALUE)
                .map(Double::intValue)
                .orElse(0);
    }

    private Set<Term.Variable> terms() {
        Set<Term.Variable> all = new LinkedHashSet<>();
        term.addVariables(all);
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package tv.exstream.collection.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Query.Not;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads the structure of a query: what is joined, negated and in parentheses. Owned by one thread.
///
/// ```
/// any    := all  ((OR | "||") all)*
/// all    := one  ((AND | "&&")? one)*          side by side means AND, as in every search box
/// one    := (NOT | "!" | "-") one | "+" one | "(" any ")" | clause
/// clause := a field and what is asked of it ([Clauses]), or a word or phrase of the title
/// ```
///
/// `AND` and `OR` may be written in any case; `NOT` before a clause only in capitals, since titles have nots.
final class Parser {
    /// As Lucene has it; far beyond any honest query.
    static final int MOST_CLAUSES = 4_096;

    /// Of parentheses; arbitrary, and far from what the stack of a thread holds.
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final Clauses clauses;
    private int depth;
    private int count;

    /// @throws SyntaxException when it cannot be cut into tokens
    Parser(String text) {
        tokens = new Tokens(Lexer.tokens(text));
        clauses = new Clauses(tokens);
    }

    /// @throws SyntaxException at the first thing that cannot stand where it does
    Query parse() {
        skipCommas();
        if (tokens.peek().is(Kind.END)) {
            return Query.everything();
        }
        Query query = any(Field.TITLE);
        if (!tokens.peek().is(Kind.END)) {
            throw tokens.unexpected(Remark.of(Demand.A_JOIN_OR_END));
        }
        return query;
    }

    private Query any(Field field) {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(all(field));
        } while (takeWord("or", Kind.EITHER));
        return Query.or(parts);
    }

    private Query all(Field field) {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(one(field));
            skipCommas();
        } while (takeWord("and", Kind.BOTH) || startsClause());
        return Query.and(parts);
    }

    private boolean takeWord(String word, Kind sign) {
        if (tokens.peek().isWord(word)) {
            tokens.take();
            return true;
        }
        return tokens.takeIf(sign);
    }

    private boolean startsClause() {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case WORD -> !next.isWord("or");
            case QUOTED, OPEN, PLUS, MINUS, BANG -> true;
            default -> false;
        };
    }

    /// In the text of titles they are only pauses.
    private void skipCommas() {
        while (tokens.takeIf(Kind.COMMA)) {
            // the next one
        }
    }

    private Query one(Field field) {
        if (tokens.takeIf(Kind.BANG) || tokens.takeIf(Kind.MINUS) || takeNot()) {
            return deeper(() -> new Not(one(field)));
        }
        if (tokens.takeIf(Kind.PLUS)) {
            return deeper(() -> one(field));
        }
        if (tokens.peek().is(Kind.OPEN)) {
            return group(field);
        }
        return clause(field);
    }

    private boolean takeNot() {
        Token next = tokens.peek();
        boolean negates = next.is(Kind.WORD) && next.text().equals("NOT");
        if (negates) {
            tokens.take();
        }
        return negates;
    }

    private Query group(Field field) {
        tokens.take(Kind.OPEN);
        Query inner = deeper(() -> any(field));
        if (!tokens.takeIf(Kind.CLOSE)) {
            throw tokens.unexpected(Remark.of(Demand.A_JOIN_OR_CLOSE));
        }
        return inner;
    }

    private Query clause(Field field) {
        Token first = tokens.peek();
        if (++count > MOST_CLAUSES) {
            throw new SyntaxException(
                    first.start(), Remark.of(Demand.TOO_MANY_CLAUSES, MOST_CLAUSES));
        }
        if (first.is(Kind.WORD) && (first.text().equals("AND") || first.text().equals("OR"))) {
            throw tokens.unexpected(Remark.of(Demand.A_CLAUSE));
        }
        if (first.is(Kind.WORD) && clauses.isNext()) {
            return clauses.groupField().map(this::group).orElseGet(clauses::read);
        }
        Token value = tokens.takeValue(Remark.of(Demand.A_CLAUSE));
        return new Match(field, Values.of(field).plain(value));
    }

    private Query deeper(Supplier<Query> inner) {
        if (++depth > DEEPEST) {
            throw new SyntaxException(
                    tokens.peek().start(), Remark.of(Demand.QUERY_TOO_DEEP, DEEPEST));
        }
        Query query = inner.get();
        depth--;
        return query;
    }
}

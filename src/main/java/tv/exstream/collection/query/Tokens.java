package tv.exstream.collection.query;

import java.util.List;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The place at which a query is being read. Owned by one thread.
final class Tokens {
    private final List<Token> all;
    private int next;

    /// @param all the last one is the end
    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return peek(0);
    }

    /// The one that many further on; the end when there are not as many.
    Token peek(int further) {
        return all.get(Math.min(next + further, all.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, all.size() - 1);
        return token;
    }

    boolean takeIf(Kind kind) {
        boolean found = peek().is(kind);
        if (found) {
            take();
        }
        return found;
    }

    /// @throws SyntaxException when something else comes
    Token take(Kind kind) {
        if (!peek().is(kind)) {
            throw unexpected(Remark.quoted(kind.sign()));
        }
        return take();
    }

    /// @param wanted a word or two about what could stand here
    Token takeValue(Remark wanted) {
        if (!peek().isValue()) {
            throw unexpected(wanted);
        }
        return take();
    }

    SyntaxException unexpected(Remark wanted) {
        return new SyntaxException(
                peek().start(), Remark.of(Demand.WANTED_HERE, wanted, peek().shown()));
    }
}

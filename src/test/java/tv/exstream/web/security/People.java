package tv.exstream.web.security;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.web.TestServer;

/// Accounts of a running server, and what lets them in.
public record People(TestServer server) {
    public static final String PASSWORD = "a long walk home";

    /// Somebody with that password.
    public Account add(String name, Role role) {
        try {
            return server.bean(Accounts.class)
                    .add(
                            new AccountSettings(new LoginName(name), role),
                            Optional.of(
                                    server.bean(Passwords.class).hash(Password.chosen(PASSWORD))));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Another token of theirs, with all that its kind may.
    public TokenText token(Account account, TokenKind kind) {
        return token(account, kind, Optional.empty());
    }

    /// The same until an instant, which may be over.
    public TokenText token(Account account, TokenKind kind, Optional<Instant> end) {
        return token(
                new Token.Draft(
                        account.id(), kind, "a test", kind.widest(), Instant.EPOCH, end, ""));
    }

    /// A key that goes so far.
    public TokenText key(Account account, Scope scope) {
        return token(
                new Token.Draft(
                        account.id(),
                        TokenKind.KEY,
                        "a test",
                        scope,
                        Instant.EPOCH,
                        Optional.empty(),
                        ""));
    }

    private TokenText token(Token.Draft draft) {
        TokenText text = TokenText.drawn(new SecureRandom());
        server.bean(Tokens.class).add(draft, text.digest());
        return text;
    }

    /// What a browser sends as `Cookie` in which somebody has signed in with that password.
    public String cookies(String name) {
        String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD);
        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/session"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build());
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    /// Takes all tokens of an account away.
    public void revoke(Account account) {
        Tokens tokens = server.bean(Tokens.class);
        tokens.of(account.id()).forEach(token -> tokens.remove(token.id()));
    }
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.account.AccountId;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;
import tv.exstream.web.change.Editable;
import tv.exstream.web.change.TellsChange;
import tv.exstream.web.change.Unseen;

/// Whom the server knows.
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class AccountRoutes {
    private final AccountView accounts;
    private final PasskeyView passkeys;

    AccountRoutes(AccountView accounts, PasskeyView passkeys) {
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @Operation(summary = "The accounts; sorted by name, role or id")
    @GetMapping
    AccountsAnswer accounts(
            @ParameterObject @ModelAttribute AccountParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return wanted.some(accounts.all(), part);
    }

    @Operation(summary = "An account")
    @MayFail(Problem.ACCOUNT_NOT_FOUND)
    @GetMapping("/{id}")
    @Editable
    AccountEntry account(@PathVariable String id) {
        return accounts.entry(id);
    }

    @Operation(
            summary = "Adds an account",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    AccountRequest.class))))
    @MayFail({Problem.ACCOUNT_NAME_TAKEN, Problem.DATABASE_BUSY})
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    AccountEntry addAccount(@Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        return accounts.add(StrictJson.read(RequestText.of(body), AccountRequest.class));
    }

    @Operation(
            summary = "Changes an account",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AccountPatch.class))))
    @MayFail({
        Problem.ACCOUNT_NOT_FOUND,
        Problem.ACCOUNT_NAME_TAKEN,
        Problem.LAST_ADMINISTRATOR,
        Problem.DATABASE_BUSY
    })
    @PatchMapping(
            path = "/{id}",
            consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    AccountEntry changeAccount(@PathVariable String id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return accounts.change(id, AccountPatch.read(RequestText.of(body)));
    }

    @Operation(summary = "Removes an account and everything it lets in")
    @MayFail({Problem.ACCOUNT_NOT_FOUND, Problem.LAST_ADMINISTRATOR, Problem.DATABASE_BUSY})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAccount(@PathVariable String id) {
        accounts.remove(id);
    }

    @Operation(
            summary =
                    "Gives an account another password: one's own, or as an administrator"
                            + " anybody's. Its other browsers have to sign in again",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PasswordRequest.class))))
    @MayFail({
        Problem.ACCOUNT_NOT_FOUND,
        Problem.SIGN_IN_FAILED,
        Problem.TOO_MANY_REQUESTS,
        Problem.DATABASE_BUSY
    })
    @PutMapping(
            path = "/{id}/password",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unseen
    void putPassword(@PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, InterruptedException {
        PasswordRequest wish =
                StrictJson.read(RequestText.of(request.getInputStream()), PasswordRequest.class);
        accounts.putPassword(id, wish, Callers.of(request));
    }

    @Operation(
            summary =
                    "What an account lets in: browsers, keys and players; sorted by id, lastUsed,"
                            + " label or kind")
    @MayFail(Problem.ACCOUNT_NOT_FOUND)
    @GetMapping("/{id}/tokens")
    TokensAnswer tokens(
            @PathVariable String id,
            @ParameterObject @ModelAttribute TokenParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part,
            HttpServletRequest request) {
        return wanted.some(accounts.tokens(id, Callers.of(request)), part);
    }

    @Operation(
            summary =
                    "Makes an address for a player of an account, which watches as the account does;"
                            + " the answer tells it this once. Nothing else is made for others: a"
                            + " key acts as its account",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TokenRequest.class))))
    @MayFail({Problem.ACCOUNT_NOT_FOUND, Problem.NOT_ALLOWED, Problem.DATABASE_BUSY})
    @PostMapping(
            path = "/{id}/tokens",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    @TellsChange
    NewTokenAnswer addPlayer(
            @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        TokenRequest wish =
                StrictJson.read(RequestText.of(request.getInputStream()), TokenRequest.class);
        return accounts.addPlayer(id, wish, request);
    }

    @Operation(summary = "The passkeys of an account")
    @MayFail(Problem.ACCOUNT_NOT_FOUND)
    @GetMapping("/{id}/passkeys")
    PasskeysAnswer passkeys(@PathVariable String id, HttpServletRequest request) {
        return passkeys.of(new AccountId(accounts.entry(id).id()), request);
    }
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;
import tv.exstream.web.change.TellsChange;
import tv.exstream.web.security.SessionCookies;

/// Who somebody is to this server.
@RestController
@RequestMapping(path = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class SignInRoutes {
    private final SignInView view;
    private final AccountView accounts;

    SignInRoutes(SignInView view, AccountView accounts) {
        this.view = view;
        this.accounts = accounts;
    }

    @Operation(summary = "Who asks, and what that somebody may")
    @GetMapping
    SessionAnswer session(HttpServletRequest request) {
        return view.session(Callers.of(request));
    }

    @Operation(
            summary = "Signs in with name and password; the answer sets a cookie",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = SignInRequest.class))))
    @MayFail({Problem.SIGN_IN_FAILED, Problem.TOO_MANY_REQUESTS, Problem.DATABASE_BUSY})
    @PostMapping(consumes = RequestText.JSON)
    SessionAnswer signIn(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        SignInRequest wish =
                StrictJson.read(RequestText.of(request.getInputStream()), SignInRequest.class);
        return view.signIn(wish, new SessionCookies.Exchange(request, response));
    }

    @Operation(
            summary = "Chooses the language in which pages speak to the account of who asks",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = OwnLanguage.class))))
    @MayFail(Problem.DATABASE_BUSY)
    @PutMapping(
            path = "/language",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @TellsChange
    OwnLanguage putLanguage(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        OwnLanguage wish =
                StrictJson.read(RequestText.of(request.getInputStream()), OwnLanguage.class);
        return accounts.chooseLanguage(wish, Callers.of(request));
    }

    @Operation(summary = "Signs out")
    @MayFail(Problem.DATABASE_BUSY)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response) {
        view.signOut(Callers.of(request), new SessionCookies.Exchange(request, response));
    }
}

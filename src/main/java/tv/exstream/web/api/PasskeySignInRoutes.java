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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.security.SessionCookies;

/// How somebody shows who it is by a passkey.
@RestController
@RequestMapping(path = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class PasskeySignInRoutes {
    private final PasskeySignInView view;

    PasskeySignInRoutes(PasskeySignInView view) {
        this.view = view;
    }

    @Operation(summary = "What a passkey has to sign; the answer sets a cookie that belongs to it")
    @MayFail({Problem.PASSKEYS_UNAVAILABLE, Problem.TOO_MANY_REQUESTS})
    @ChangesNothing
    @PostMapping("/challenge")
    ChallengeAnswer challenge(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response) {
        return view.challenge(new SessionCookies.Exchange(request, response));
    }

    @Operation(
            summary = "Signs in with a passkey that has just signed; the answer sets a cookie",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PasskeySignInRequest.class))))
    @MayFail({
        Problem.SIGN_IN_FAILED,
        Problem.PASSKEYS_UNAVAILABLE,
        Problem.TOO_MANY_REQUESTS,
        Problem.DATABASE_BUSY
    })
    @PostMapping(path = "/passkey", consumes = RequestText.JSON)
    SessionAnswer signInWithPasskey(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        PasskeySignInRequest wish =
                StrictJson.read(
                        RequestText.of(request.getInputStream()), PasskeySignInRequest.class);
        return view.signIn(wish, new SessionCookies.Exchange(request, response));
    }
}

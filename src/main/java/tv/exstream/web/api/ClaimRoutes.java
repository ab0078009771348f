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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.security.SessionCookies;

/// The first administrator of a new server.
@RestController
@RequestMapping(path = "/api/claim", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class ClaimRoutes {
    private final SignInView view;

    ClaimRoutes(SignInView view) {
        this.view = view;
    }

    @Operation(summary = "Whether the server still waits for its first administrator")
    @GetMapping
    ClaimAnswer claim(HttpServletRequest request) {
        return view.claim(request);
    }

    @Operation(
            summary = "Makes the first administrator and signs in",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRequest.class))))
    @MayFail({
        Problem.NOT_ALLOWED,
        Problem.CLAIM_CODE_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.ACCOUNT_NAME_TAKEN,
        Problem.DATABASE_BUSY
    })
    @PostMapping(consumes = RequestText.JSON)
    @ResponseStatus(HttpStatus.CREATED)
    SessionAnswer makeClaim(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        ClaimRequest wish =
                StrictJson.read(RequestText.of(request.getInputStream()), ClaimRequest.class);
        return view.claim(wish, new SessionCookies.Exchange(request, response));
    }
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;
import tv.exstream.web.change.ChangesNothing;

/// By what whoever asks signs in without a password.
@RestController
@RequestMapping(path = "/api/passkeys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class PasskeyRoutes {
    private final PasskeyView passkeys;

    PasskeyRoutes(PasskeyView passkeys) {
        this.passkeys = passkeys;
    }

    @Operation(summary = "One's own passkeys")
    @MayFail(Problem.NOT_ALLOWED)
    @GetMapping
    PasskeysAnswer ownPasskeys(HttpServletRequest request) {
        return passkeys.own(request);
    }

    @Operation(summary = "What a device is to make, once and for five minutes")
    @MayFail({Problem.NOT_ALLOWED, Problem.PASSKEYS_UNAVAILABLE})
    @ChangesNothing
    @PostMapping("/wish")
    PasskeyWish wishPasskey(HttpServletRequest request) {
        return passkeys.wish(request);
    }

    @Operation(
            summary = "Adds a passkey that a device has just made",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PasskeyRequest.class))))
    @MayFail({
        Problem.NOT_ALLOWED,
        Problem.PASSKEYS_UNAVAILABLE,
        Problem.PASSKEY_REFUSED,
        Problem.DATABASE_BUSY
    })
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyEntry addPasskey(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return passkeys.add(
                StrictJson.read(RequestText.of(request.getInputStream()), PasskeyRequest.class),
                request);
    }

    @Operation(
            summary =
                    "Removes one of one's own, or as an administrator anybody's: nobody signs in by"
                            + " it any more")
    @MayFail({Problem.PASSKEY_NOT_FOUND, Problem.LAST_SIGN_IN, Problem.DATABASE_BUSY})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(@PathVariable String id, HttpServletRequest request) {
        passkeys.remove(id, Callers.of(request));
    }
}

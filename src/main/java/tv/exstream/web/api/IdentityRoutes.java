package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.security.SessionCookies;

/// By whose word whoever asks signs in.
@RestController
@RequestMapping(path = "/api/identities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class IdentityRoutes {
    private final IdentityView identities;

    IdentityRoutes(IdentityView identities) {
        this.identities = identities;
    }

    @Operation(summary = "Who one is to providers of identities")
    @MayFail(Problem.NOT_ALLOWED)
    @GetMapping
    IdentitiesAnswer ownIdentities(HttpServletRequest request) {
        return identities.own(Callers.of(request));
    }

    @Operation(
            summary =
                    "Where to go so that one's account is connected with the provider; the answer"
                            + " sets a cookie that belongs to it")
    @MayFail({Problem.NOT_ALLOWED, Problem.PROVIDER_UNUSABLE})
    @ChangesNothing
    @PostMapping("/link")
    LinkAnswer linkIdentity(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws InterruptedException {
        return identities.link(new SessionCookies.Exchange(request, response));
    }

    @Operation(
            summary =
                    "Removes one of one's own, or as an administrator anybody's: nobody signs in by"
                            + " it any more")
    @MayFail({Problem.IDENTITY_NOT_FOUND, Problem.LAST_SIGN_IN, Problem.DATABASE_BUSY})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeIdentity(@PathVariable String id, HttpServletRequest request) {
        identities.remove(id, Callers.of(request));
    }
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;

/// What lets programs, players and browsers in as whoever asks.
@RestController
@RequestMapping(path = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts")
final class TokenRoutes {
    private final TokenView tokens;

    TokenRoutes(TokenView tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "One's own browsers, keys and players; sorted by id, lastUsed, label or kind")
    @MayFail(Problem.NOT_ALLOWED)
    @GetMapping
    TokensAnswer ownTokens(
            @ParameterObject @ModelAttribute TokenParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part,
            HttpServletRequest request) {
        return wanted.some(tokens.own(Callers.of(request)), part);
    }

    @Operation(
            summary =
                    "Makes a key for a program, or one for a player; the answer tells it this once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TokenRequest.class))))
    @MayFail({Problem.NOT_ALLOWED, Problem.DATABASE_BUSY})
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenAnswer addToken(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return tokens.add(
                StrictJson.read(RequestText.of(request.getInputStream()), TokenRequest.class),
                request);
    }

    @Operation(
            summary =
                    "Revokes one of one's own, or as an administrator anybody's: it lets nobody in"
                            + " any more")
    @MayFail({Problem.TOKEN_NOT_FOUND, Problem.DATABASE_BUSY})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeToken(@PathVariable String id, HttpServletRequest request) {
        tokens.remove(id, Callers.of(request));
    }
}

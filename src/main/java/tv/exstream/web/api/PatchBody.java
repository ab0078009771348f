package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that the body of requests is a merge patch (RFC 7396) of what is shown, for [tv.exstream.json.MergePatch].
@RequestBody(
        required = true,
        content = @Content(mediaType = RequestText.MERGE_PATCH, schema = @Schema(type = "object")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PatchBody {}

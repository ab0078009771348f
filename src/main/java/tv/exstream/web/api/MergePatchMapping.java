package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// An end point that changes what is shown at its path, by a merge patch (RFC 7396) for [tv.exstream.json.MergePatch].
@RequestBody(
        required = true,
        content = @Content(mediaType = RequestText.MERGE_PATCH, schema = @Schema(type = "object")))
@RequestMapping(
        method = RequestMethod.PATCH,
        consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MergePatchMapping {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}

package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that the body of requests is a picture, for [RequestPicture].
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = RequestText.UNSAID,
                        schema = @Schema(type = "string", format = "binary")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PictureBody {}

package tv.exstream.web.api;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import tv.exstream.account.Entrance;
import tv.exstream.web.security.Entrances;

/// What the tables of entrances say of end points.
final class Doors {
    private Doors() {}

    static boolean isGuarded(HandlerMethod handler) {
        return entrance(handler).filter(Entrance.Guarded.class::isInstance).isPresent();
    }

    private static Optional<Entrance> entrance(HandlerMethod handler) {
        RequestMapping own =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        RequestMapping all =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getBeanType(), RequestMapping.class);
        return own == null || own.method().length == 0
                ? Optional.empty()
                : Entrances.of(
                        own.method()[0].name(),
                        path(Optional.ofNullable(all)) + path(Optional.of(own)));
    }

    private static String path(Optional<RequestMapping> mapping) {
        return mapping.flatMap(each -> Stream.of(each.path()).findFirst()).orElse("");
    }
}

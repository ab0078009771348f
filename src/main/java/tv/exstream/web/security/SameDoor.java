package tv.exstream.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tv.exstream.account.Entrance;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Refuses a request that is about to be answered by somebody else than the [door][DoorFilter] let it in for.
final class SameDoor implements HandlerInterceptor {
    /// @throws ProblemException NOT_ALLOWED
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && !isWay(request, handler, String.valueOf(pattern))) {
            throw ProblemException.of(
                    Problem.NOT_ALLOWED, Objection.NO_ENTRANCE, String.valueOf(pattern));
        }
        return true;
    }

    private static boolean isWay(HttpServletRequest request, Object handler, String pattern) {
        if (!(request.getAttribute(DoorFilter.WAY) instanceof Entrances.Way way)) {
            return false;
        }
        return switch (handler) {
            // The files that pages are made of are found below one pattern for all.
            case ResourceHttpRequestHandler _ -> way.entrance() instanceof Entrance.Everybody;
            case HandlerMethod method when tellsMethods(method) -> true;
            default -> way.answered() && way.pattern().equals(pattern);
        };
    }

    /// Spring's own answer to OPTIONS.
    private static boolean tellsMethods(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.springframework.web.servlet");
    }
}

#if Service
  internal import FrontlinePlatform
  internal import NIOCore
  internal import NIOHTTPTypes

  /// Ends connections that take their time: a head must be there in ten seconds, an answer must be made in twenty, a long one
  /// must be read in twenty too, and a body that nobody reads must end with its answer.
  ///
  /// One whose long answer may not have been read is reset: else the system would hold the rest of it for the reader. A client
  /// that sends no more has left, unless its answer begins within a second.
  final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let head = TimeAmount.seconds(10)
    private static let exchange = TimeAmount.seconds(20)

    private var timer: Scheduled<Void>?
    private var isReading = false
    private var isAnswering = false
    /// When an answer must have been read.
    private var end = NIODeadline.now()
    /// How many bytes of the last answer were sent.
    private var sent = 0
    /// What a long answer has at least, for it goes in pieces of so many bytes.
    private static let long = AtlasResponder.piece

    func channelActive(context: ChannelHandlerContext) {
      set(Self.head, context)
      context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
      if context.channel.isActive { set(Self.head, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head:
        isReading = true
        isAnswering = true
        sent = 0
        end = .now() + Self.exchange
        set(Self.exchange, context)
      case .body: break
      case .end: isReading = false
      }
      context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if let event = event as? ChannelEvent, event == .inputClosed {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .seconds(1)) {
          let (handler, context) = bound.value
          if context.channel.isActive, handler.isAnswering, handler.sent == 0 { context.close(promise: nil) }
        }
      }
      context.fireUserInboundEventTriggered(event)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let part = unwrapOutboundIn(data)
      if case .body(let bytes) = part { sent += bytes.readableBytes }
      guard case .end = part else {
        context.write(data, promise: promise)
        return
      }
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in
        let (handler, context) = bound.value
        handler.answered(context)
      }
      context.write(data, promise: written)
    }

    /// The answer has gone to the last byte; the system may hold much of it for the reader still.
    private func answered(_ context: ChannelHandlerContext) {
      guard context.channel.isActive else { return }
      isAnswering = false
      if isReading { return set(.seconds(1), context) }
      set(sent >= Self.long ? max(Self.head, end - .now()) : Self.head, context)
    }

    private func set(_ time: TimeAmount, _ context: ChannelHandlerContext) {
      timer?.cancel()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      timer = context.eventLoop.scheduleTask(in: time) {
        let (handler, context) = bound.value
        handler.close(context)
      }
    }

    private func close(_ context: ChannelHandlerContext) {
      guard sent >= Self.long, let socket = context.channel as? any SocketOptionProvider else {
        return context.close(promise: nil)
      }
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in bound.value.close(promise: nil)
      }
    }
  }
#endif

internal import FrontlineFormats

/// The description of the service in OpenAPI 3.0, whole: it refers to nothing outside itself.
struct OpenAPIDocument: Sendable {
  let about: ServiceAbout
  let endpoints: [Endpoint]

  private static let errors = [
    ("400", "A parameter is unknown or its value is wrong; the description says which."),
    ("404", "There is no such thing, or the data do not answer."),
    ("406", "None of the accepted forms can be had."),
    ("414", "The address is too long."),
    ("500", "A fault of the server."),
    ("503", "Too much is asked at once; try again after the seconds of Retry-After."),
  ]

  func document(base: String) -> JSONValue {
    var paths: JSONObject = [:]
    for endpoint in endpoints.filter(\.isDocumented).sorted(by: { $0.template < $1.template }) {
      paths[endpoint.template] = ["get": operation(endpoint)]
    }
    var info: JSONObject = [
      "title": .string(about.title), "description": .string(ServiceAbout.neutrality),
      "version": .string(about.dataVersion.isEmpty ? "0" : about.dataVersion),
    ]
    if let license = about.licenses.first {
      info["license"] =
        license.url.isEmpty
        ? ["name": .string(license.title)] : ["name": .string(license.title), "url": .string(license.url)]
    }
    return [
      "openapi": "3.0.3", "info": .object(info), "servers": [["url": .string(base)]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(Schemas.components),
        "responses": .object(
          JSONObject(
            Self.errors.map { status, words in
              (
                "error\(status)",
                [
                  "description": .string(words),
                  "content": ["application/json": ["schema": Schemas.exception]],
                ] as JSONValue
              )
            })),
      ],
    ]
  }

  private func operation(_ endpoint: Endpoint) -> JSONValue {
    var parameters: [JSONValue] = endpoint.path.compactMap { segment in
      guard case .value(let name) = segment, let value = endpoint.values[name] else { return nil }
      return [
        "name": .string(name), "in": "path", "required": true, "description": .string(value.description),
        "schema": value.schema,
      ]
    }
    for parameter in endpoint.parameters {
      var members: JSONObject = [
        "name": .string(parameter.name), "in": "query", "description": .string(parameter.description),
        "required": .bool(parameter.isRequired), "schema": parameter.schema,
      ]
      if parameter.isList {
        members["style"] = "form"
        members["explode"] = false
      }
      parameters.append(.object(members))
    }
    var content: JSONObject = [:]
    for (type, schema) in endpoint.forms where content[type.plain] == nil {
      content[type.plain] = ["schema": schema]
    }
    var responses: JSONObject = [
      "200": ["description": .string(endpoint.summary), "content": .object(content)]
    ]
    for (status, _) in Self.errors {
      responses[status] = ["$ref": .string("#/components/responses/error\(status)")]
    }
    return [
      "operationId": .string(endpoint.name), "summary": .string(endpoint.summary),
      "tags": [.string(endpoint.tag)], "parameters": .array(parameters), "responses": .object(responses),
    ]
  }

  /// The description as a page.
  func page(_ call: Call) -> ServiceResponse {
    var page = HTML(call, "The service", trail: [("The service", "/api")])
    page.paragraph(ServiceAbout.neutrality)
    for endpoint in endpoints.filter(\.isDocumented).sorted(by: { $0.template < $1.template }) {
      page.heading(endpoint.template)
      page.paragraph(endpoint.summary)
      if !endpoint.parameters.isEmpty {
        page.table(
          ["parameter", "what it is"],
          endpoint.parameters.map { [HTML.Cell($0.name), HTML.Cell($0.description)] })
      }
    }
    return page.response
  }
}

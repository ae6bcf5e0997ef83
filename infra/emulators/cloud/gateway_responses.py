"""gateway_responses.py API_ID: ministack imports the routes of the API's definition but not its gateway responses. This
script puts them from the deployed template, with the calls that a console would make, and deploys the API again."""

import sys

import boto3

api = sys.argv[1]
template = boto3.client("cloudformation").get_template(StackName="relais", TemplateStage="Processed")["TemplateBody"]
responses = template["Resources"]["Api"]["Properties"]["Body"]["x-amazon-apigateway-gateway-responses"]
gateway = boto3.client("apigateway")
for kind, response in responses.items():
    gateway.put_gateway_response(
        restApiId=api,
        responseType=kind,
        statusCode=str(response["statusCode"]),
        responseParameters=response.get("responseParameters", {}),
        responseTemplates=response["responseTemplates"],
    )
gateway.create_deployment(restApiId=api, stageName="hub")

# DataPass approuve la demande de la Mairie de Lyon : deux abonnements, inactifs, et une invitation pour leur administratrice
hub=@hub@
payload=@payload@
curl -sS -w '%{http_code}\n' -H "X-Hub-Signature-256: sha256=$(openssl dgst -sha256 -hmac @datapass-webhook@ < "$payload" | sed 's/.* //')" -H 'Content-Type: application/json' --data-binary "@$payload" "$hub/webhooks/datapass"
